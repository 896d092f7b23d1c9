/** What a copy costs, held against curl on the same core in the same minutes. */
@NullMarked
package dev.reeldock.bench;

import org.jspecify.annotations.NullMarked;
