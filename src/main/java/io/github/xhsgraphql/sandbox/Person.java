package io.github.xhsgraphql.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who doesn't exist.
 *
 * @param gender 0 male, 1 female, 2 unknown
 * @param verification 0 none, 1 a person, 2 an organisation
 * @param favoritesPublic whether others may see what this person collected
 * @param token the profile's xsec_token
 * @param shortCode what stands in the profile's short link
 */
record Person(
    String id,
    String nickname,
    String redId,
    int gender,
    @Nullable Place place,
    String about,
    int verification,
    String verifiedAs,
    int fans,
    int follows,
    boolean favoritesPublic,
    String avatar,
    String token,
    String shortCode) {}
