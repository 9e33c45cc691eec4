package io.github.openmidid.compatibility;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A Spring Boot service that uses the library. */
@SpringBootApplication
public class CompatibilityApplication {}
