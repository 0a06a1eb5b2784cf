package io.github.countersign.mock;

/**
 * A brand of an account: a look of its own for mails and pages. This mock has the name of it and no more.
 *
 * @param brandId its id, a GUID
 * @param name its name
 * @param company the company that it shows
 */
public record MockBrand(String brandId, String name, String company) {}
