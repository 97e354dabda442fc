/** The article as it comes: its formats, its cleaning, its identity. Knows no other room. */
@NullMarked
package dev.detente.article;

import org.jspecify.annotations.NullMarked;
