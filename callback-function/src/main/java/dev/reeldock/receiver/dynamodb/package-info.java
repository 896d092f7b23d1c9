/** What is remembered of receivers, in the table of tasks. */
@NullMarked
package dev.reeldock.receiver.dynamodb;

import org.jspecify.annotations.NullMarked;
