/** Whether an instance is well, with reasons. */
@NullMarked
package dev.detente.monitor.health;

import org.jspecify.annotations.NullMarked;
