/** The provider, as Reeldock sees it: what can be asked of it, and what it may answer. */
@NullMarked
package dev.reeldock.provider;

import org.jspecify.annotations.NullMarked;
