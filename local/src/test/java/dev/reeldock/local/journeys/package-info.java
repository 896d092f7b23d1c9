/** Whole stories: a caller, the API, the functions, a provider, and the user's bucket. */
@NullMarked
package dev.reeldock.local.journeys;

import org.jspecify.annotations.NullMarked;
