package io.github.xhsgraphql.sandbox;

import org.jspecify.annotations.Nullable;

/**
 * An invented user.
 *
 * @param gender 0 is male, 1 is female, 2 is unknown
 * @param place the IP location; null if unknown
 * @param verification 0 is none, 1 is a person, 2 is an organization
 * @param verifiedAs the text of the verification; empty without one
 * @param favoritesPublic whether other users can see the favorites
 * @param avatar the path of the picture
 * @param token the profile's xsec_token
 * @param shortCode the code in the profile's short link
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
