#!/bin/sh
# Rehearses a release: builds a throwaway version of the last commit, signs it with a throwaway key, deploys it into a
# folder, checks what is there, and runs a program that gets the three modules from that folder alone. Nothing outside
# of a temporary folder changes. Required: JDK 17 or later, Maven, git, gpg.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
version=${1:-0.0.1-rehearsal}
work=$(mktemp -d)
trap 'gpgconf --kill gpg-agent; rm -rf "$work"' EXIT
export GNUPGHOME="$work/gnupg"

git clone --quiet "$root" "$work/source"
cd "$work/source"
mvn -q -B org.codehaus.mojo:versions-maven-plugin:2.18.0:set -DnewVersion="$version" -DgenerateBackupPoms=false

mkdir -m 700 "$GNUPGHOME"
gpg --quiet --batch --passphrase '' --quick-generate-key 'Rehearsal <rehearsal@example.org>'

mvn -q -B -Prelease -Dhome=https://rehearsal.example/openmidid -Dmaven.install.skip \
  -pl mid-id-core,mid-id-client,mid-id-validation \
  deploy "-DaltDeploymentRepository=rehearsal::file://$work/repository"

java release/ReleaseCheck.java "$work/repository" "$version"

# An empty folder and an empty local repository.
cp -r "$root/release/consumer" "$work/consumer"
cd "$work/consumer"
mvn -q -B "-Dmaven.repo.local=$work/local" "-Dopenmidid.version=$version" "-Dopenmidid.repository=file://$work/repository" \
  compile exec:java
