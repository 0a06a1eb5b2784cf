package io.github.countersign.template;

import io.github.countersign.envelope.EnvelopeContent;

/**
 * A template and what is in it. Immutable.
 *
 * @param info what it is called
 * @param content its documents without their bytes, its roles as recipients, and its tabs
 */
public record Template(TemplateInfo info, EnvelopeContent content) {}
