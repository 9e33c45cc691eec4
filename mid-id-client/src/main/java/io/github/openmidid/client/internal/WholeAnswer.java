package io.github.openmidid.client.internal;

import java.net.http.HttpHeaders;

/** A whole answer: nothing of it is still on its way. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares it
record WholeAnswer(int status, HttpHeaders headers, byte[] body) {}
