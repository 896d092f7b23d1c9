/** The provider over HTTP; the wire's names live here and nowhere else. */
@NullMarked
package dev.reeldock.provider.http;

import org.jspecify.annotations.NullMarked;
