/** Secrets kept in AWS Secrets Manager. */
@NullMarked
package dev.reeldock.capability.secretsmanager;

import org.jspecify.annotations.NullMarked;
