/** Where a URL from outside may lead: what it says, and where its host lies. */
@NullMarked
package dev.reeldock.door;

import org.jspecify.annotations.NullMarked;
