/** Copies of results from hosts that lie, break off and never end. */
@NullMarked
package dev.reeldock.local.copies;

import org.jspecify.annotations.NullMarked;
