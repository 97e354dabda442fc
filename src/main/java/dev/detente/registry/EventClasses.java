package dev.detente.registry;

import org.apache.avro.util.ClassSecurityValidator;

/**
 * Which generated classes Avro may make objects of, whatever name a schema gives: those of the events and no others.
 * Avro refuses even the builders of classes that nobody vouched for, so the serde vouches as soon as it is loaded.
 */
final class EventClasses {
    /** The package of the classes generated from the project's schemas. */
    static final String PACKAGE = "dev.detente.event";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(PACKAGE)));
    }

    private EventClasses() {}

    /** Vouches for the events' classes in this process, beside what Avro trusts already. */
    static void trust() {
        // loading this class is what does it, once
    }
}
