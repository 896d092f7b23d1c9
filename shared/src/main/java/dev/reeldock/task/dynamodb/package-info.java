/** The table of tasks on DynamoDB; docs/TASK_TABLE.md describes its items. */
@NullMarked
package dev.reeldock.task.dynamodb;

import org.jspecify.annotations.NullMarked;
