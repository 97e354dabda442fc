/** Avro in the Confluent wire format, and the schema registry's client. */
@NullMarked
package dev.detente.registry;

import org.jspecify.annotations.NullMarked;
