/** docs/openapi.yaml, and traffic held against it. */
@NullMarked
package dev.reeldock.local.openapi;

import org.jspecify.annotations.NullMarked;
