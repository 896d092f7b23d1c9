/** The real use cases in a world of chance, held against the provider's books. */
@NullMarked
package dev.reeldock.local.simulation;

import org.jspecify.annotations.NullMarked;
