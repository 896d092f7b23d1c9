/** Wake-ups on SQS. */
@NullMarked
package dev.reeldock.queue.sqs;

import org.jspecify.annotations.NullMarked;
