"""Prints what pydicom reads of device attributes in the files below a folder, for VectorsTest.

Use: python3 vectors.py FOLDER > vectors.csv   (Debian: python3-pydicom; any release since 2.3)
"""
import logging
import os
import sys
import warnings

import pydicom

warnings.simplefilter("ignore")
logging.disable(logging.CRITICAL)

TAGS = [
    0x00080016, 0x00080020, 0x00080060, 0x00080070, 0x00080080, 0x00081010, 0x00081040, 0x00081090,
    0x00181000, 0x00181002, 0x00181003, 0x00181008, 0x00181009, 0x00181020, 0x0018700A,
]
CONCEPTS = {
    "121012", "121013", "121014", "121015", "121016", "113876", "113877", "113878", "113879", "113880",
}


def text(value):
    if isinstance(value, pydicom.multival.MultiValue):
        value = "\\".join(map(str, value))
    return str(value).rstrip(" \0")


def header(dataset):
    for tag in TAGS:
        if tag in dataset and dataset[tag].value is not None and text(dataset[tag].value):
            yield "%08x" % tag, text(dataset[tag].value)


def content(dataset):
    for item in dataset.get((0x0040, 0xA730), None) or []:
        concept = item[0x0040A043].value[0].CodeValue if (0x0040, 0xA043) in item else ""
        if concept in CONCEPTS:
            if (0x0040, 0xA160) in item:
                yield concept, text(item[0x0040A160].value)
            elif (0x0040, 0xA124) in item:
                yield concept, text(item[0x0040A124].value)
            elif (0x0040, 0xA168) in item:
                yield concept, text(item[0x0040A168].value[0].CodeValue)
        yield from content(item)


def main(root):
    print("file;attribute;value")
    for folder, folders, files in os.walk(root):
        folders.sort()
        for name in sorted(files):
            path = os.path.join(folder, name)
            try:
                dataset = pydicom.dcmread(path, force=True, stop_before_pixels=True)
                rows = set(header(dataset)) | {row for row in content(dataset) if row[1]}
            except Exception:
                continue
            for attribute, value in sorted(rows):
                print(os.path.relpath(path, root).replace(os.sep, "/"), attribute, value, sep=";")


main(sys.argv[1])
