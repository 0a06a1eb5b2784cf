package io.github.countersign.mock.internal.user;

/**
 * A user as others see him: no secret.
 *
 * @param userId his id, a GUID in lower case
 * @param email his e-mail address
 * @param name his full name
 */
public record Member(String userId, String email, String name) {}
