/** What a secret allows: callback tokens, artifact tokens, callers, calls to the provider. */
@NullMarked
package dev.reeldock.capability;

import org.jspecify.annotations.NullMarked;
