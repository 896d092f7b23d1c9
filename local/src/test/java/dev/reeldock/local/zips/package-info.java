/** What is uploaded to Lambda, as it was built. */
@NullMarked
package dev.reeldock.local.zips;

import org.jspecify.annotations.NullMarked;
