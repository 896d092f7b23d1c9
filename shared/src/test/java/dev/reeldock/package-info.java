/** What holds for all of shared. */
@NullMarked
package dev.reeldock;

import org.jspecify.annotations.NullMarked;
