package io.github.countersign.codegen.contract;

/** What a type admits. */
public sealed interface Content permits SimpleType, ComplexType {}
