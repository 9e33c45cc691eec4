package io.github.openmidid.compatibility

import io.github.openmidid.MidId
import io.github.openmidid.Modality
import io.github.openmidid.client.MidIdClient
import io.github.openmidid.client.MidIdRequest
import io.github.openmidid.register.RegistrationStatus
import io.github.openmidid.validation.ConstraintFinding
import io.github.openmidid.validation.RegisteredMidId
import io.github.openmidid.validation.ValidMidId
import jakarta.validation.Validation
import java.net.URI
import kotlin.jvm.optionals.getOrNull
import org.hibernate.validator.HibernateValidator
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertThrows
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import tools.jackson.databind.DatabindException
import tools.jackson.module.kotlin.jacksonObjectMapper
import tools.jackson.module.kotlin.readValue

/** Verifies data classes as JSON, constraints on them, and the client, in Kotlin. */
class KotlinTest {
    data class Device(
        val midId: MidId,
        val formerMidId: MidId?,
        val modality: Modality,
        @field:ValidMidId val label: String? = null,
        val related: List<@ValidMidId String> = listOf(),
    )

    data class Lookup(@field:RegisteredMidId val midId: MidId)

    private val client: MidIdClient =
        MidIdClient.builder()
            .baseUrl(URI.create(System.getProperty("register.url")))
            .accessToken { System.getProperty("register.token").toCharArray() }
            .allowHttpToLoopback()
            .build()

    @AfterEach
    fun close() = client.close()

    @Test
    fun dataClassesAreJson() {
        val mapper = jacksonObjectMapper()
        val device = Device(MidId.of("MID-9912-3456-11"), null, Modality.PET_CT)
        val json = mapper.writeValueAsString(device)
        assertTrue(json.contains("\"midId\":\"MID-9912-3456-11\""), json)
        assertTrue(json.contains("\"modality\":\"petCt\""), json)
        assertEquals(device, mapper.readValue<Device>(json))
        assertThrows(DatabindException::class.java) { mapper.readValue<MidId>("\"MID-9912-3465-11\"") }
    }

    @Test
    fun constraintsAreChecked() {
        val factory =
            Validation.byProvider(HibernateValidator::class.java)
                .configure()
                .messageInterpolator(ParameterMessageInterpolator())
                .constraintValidatorPayload(client) // glue
                .buildValidatorFactory()
        factory.use {
            val midId = MidId.of("MID-9912-3456-11")
            val malformed = "MID-9912-3465-11"
            val violations =
                it.validator.validate(Device(midId, null, Modality.CT, malformed, listOf(malformed)))
            assertEquals(
                setOf("label checkDigits", "related[0].<list element> checkDigits"),
                violations.map { v -> "${v.propertyPath} ${ConstraintFinding.of(v).get().code()}" }.toSet(),
            )
            assertTrue(it.validator.validate(Lookup(MidId.of("MID-9956-7396-98"))).isEmpty())
            val unknown = it.validator.validate(Lookup(midId)).single()
            assertEquals("unknown", ConstraintFinding.of(unknown).get().code())
        }
    }

    @Test
    fun theClientFindsAndRequests() {
        val registered = MidId.of("MID-9956-7396-98")
        val unknown = MidId.of("MID-9912-3456-11")
        assertEquals(RegistrationStatus.LINKED, client.find(registered).getOrNull()?.status())
        assertNull(client.find(unknown).getOrNull())
        assertEquals(setOf(registered), client.findAll(listOf(registered, unknown)).keys)
        val granted = client.midIds().request(MidIdRequest.of(Modality.PET_CT))
        assertEquals(Modality.PET_CT, granted.modality().getOrNull())
    }
}
