package dev.detente.registry;

import org.apache.avro.Schema;

/**
 * What the serde asks of a schema registry. Each answer stays true for ever but {@link #latest}, so the others are
 * asked once and remembered. Safe to share between threads.
 */
interface SchemaRegistry {
    /** A schema with its id. */
    record Registered(int id, Schema schema) {}

    /**
     * The schema with this id.
     *
     * @throws RegistryException if the registry does not know it
     * @throws RegistryUnavailableException if the registry cannot be asked
     */
    Schema byId(int id);

    /**
     * Registers the schema under the subject, unless it is there already, and returns its id.
     *
     * @throws RegistryException if it is not compatible with its predecessors, or registering is not allowed
     * @throws RegistryUnavailableException if the registry cannot be asked
     */
    int register(String subject, Schema schema);

    /**
     * The id of a schema that is registered under the subject.
     *
     * @throws RegistryException if it is not
     * @throws RegistryUnavailableException if the registry cannot be asked
     */
    int idOf(String subject, Schema schema);

    /**
     * The subject's latest schema.
     *
     * @throws RegistryException if the subject is not known
     * @throws RegistryUnavailableException if the registry cannot be asked
     */
    Registered latest(String subject);
}
