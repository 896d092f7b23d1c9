/** The domain: a task, its states, and the table of writes that may change it. */
@NullMarked
package dev.reeldock.task;

import org.jspecify.annotations.NullMarked;
