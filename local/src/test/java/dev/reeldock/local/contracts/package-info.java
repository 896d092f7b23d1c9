/** The ports' contracts, run on the real adapters against the embedded emulators. */
@NullMarked
package dev.reeldock.local.contracts;

import org.jspecify.annotations.NullMarked;
