/** Every setting of the product, and which of its values counts. Knows no other room. */
@NullMarked
package dev.detente.settings;

import org.jspecify.annotations.NullMarked;
