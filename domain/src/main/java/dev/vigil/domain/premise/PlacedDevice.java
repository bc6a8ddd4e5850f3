package dev.vigil.domain.premise;

/** A device and the premise at which it stands. */
public record PlacedDevice(Premise premise, Device device) {}
