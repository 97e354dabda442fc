/** Which country speaks, and to which: names, offices and institutions resolved to parties. */
@NullMarked
package dev.detente.analysis.actor;

import org.jspecify.annotations.NullMarked;
