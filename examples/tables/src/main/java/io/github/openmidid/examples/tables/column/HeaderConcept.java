package io.github.openmidid.examples.tables.column;

/** The meanings of words in headers; {@code header-words.txt} lists the words of each. */
enum HeaderConcept {
  MID_ID,
  MID,
  NUMBER,
  CODE,
  DEVICE,
  UNIQUE,
  OLD,
  FANC,
  SERIAL,
  FABRICATION,
  TYPE,
  KIND,
  MODALITY,
  SOURCE,
  IN_SERVICE,
  INSTALLATION,
  OUT_OF_SERVICE,
  DATE,
  OPERATOR,
  HOSPITAL,
  NAME,
  MAKE,
  MODEL,
  ROOM,
  LINKED,
  ROW,
  COUNT,
  NEUTRAL
}
