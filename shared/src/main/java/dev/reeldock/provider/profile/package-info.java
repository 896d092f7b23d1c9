/** What differs between providers, as data: one reviewed file each. */
@NullMarked
package dev.reeldock.provider.profile;

import org.jspecify.annotations.NullMarked;
