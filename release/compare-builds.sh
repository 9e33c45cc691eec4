#!/bin/sh
# Builds the last commit twice, in two folders, and compares what would be published byte for byte.
# Required: JDK 17 or later, Maven, git.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

build() {
  git clone --quiet "$root" "$work/$1"
  (cd "$work/$1" && mvn -q -B -Prelease -Dhome=https://rehearsal.example/openmidid -Dgpg.skip \
    -pl mid-id-core,mid-id-client,mid-id-validation verify)
  # Poms, jars, sources, javadoc, bills of materials.
  (cd "$work/$1" && find mid-id-*/target -maxdepth 1 \
    \( -name '*.jar' -o -name 'bom.*' -o -name '.flattened-pom.xml' \)) | sort > "$work/$1.files"
}

build first
build a-second-folder-with-another-name

# Six of each of the three modules; offline, the bills of materials are missing.
test "$(wc -l < "$work/first.files")" -eq 18
cmp "$work/first.files" "$work/a-second-folder-with-another-name.files"
while read -r file; do
  cmp "$work/first/$file" "$work/a-second-folder-with-another-name/$file"
done < "$work/first.files"
echo "$(wc -l < "$work/first.files") files are the same, byte for byte"
