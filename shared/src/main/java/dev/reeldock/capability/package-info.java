/** What a secret allows: callback tokens, artifact tokens, callers. */
@NullMarked
package dev.reeldock.capability;

import org.jspecify.annotations.NullMarked;
