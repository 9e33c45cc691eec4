package io.github.openmidid.examples.register.healthapp;

import java.util.Optional;

/**
 * The use of an app in another country.
 *
 * @param country the code of the country (ISO 3166-1): {@code NL}
 * @param use how it is used there; may be without text
 * @param reimbursed whether it is reimbursed there, if that is stated
 */
public record UseAbroadRecord(String country, AppText use, Optional<Boolean> reimbursed) {}
