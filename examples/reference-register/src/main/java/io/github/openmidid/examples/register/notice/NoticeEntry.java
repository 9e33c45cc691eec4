package io.github.openmidid.examples.register.notice;

import io.github.openmidid.MidId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An existing device with the identifier that was granted to it.
 *
 * @param cadastreNumber its former number in the cadastre
 * @param midId its identifier
 * @param deviceId its id in the cadastre
 * @param operator its operator
 * @param modality the code of its modality
 * @param registeredOn the day on which it entered the cadastre
 * @param grantedAt when the identifier was granted
 * @param make the manufacturer, as the cadastre has it now
 * @param model the model, as the cadastre has it now
 * @param serialNumber the serial number, as the cadastre has it now
 * @param campus the campus, as the cadastre has it now
 * @param fancDeviceNumber its former number at FANC
 */
public record NoticeEntry(
    String cadastreNumber,
    MidId midId,
    String deviceId,
    String operator,
    String modality,
    LocalDate registeredOn,
    Instant grantedAt,
    Optional<String> make,
    Optional<String> model,
    Optional<String> serialNumber,
    Optional<String> campus,
    Optional<String> fancDeviceNumber) {}
