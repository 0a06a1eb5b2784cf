package io.github.countersign.mock.internal.settings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.docusign.accountmanagement.Image;
import net.docusign.accountmanagement.Signature;
import net.docusign.accountmanagement.UserProfile;

/** What users keep about themselves: profile, picture, signatures. Thread-safe; what is handed out is not to be changed. */
public final class Profiles {

    private final Map<String, Map<String, Signature>> signatures = new HashMap<>();
    private final Map<String, UserProfile> profiles = new HashMap<>();
    private final Map<String, Image> images = new HashMap<>();

    /** The signatures of a user, oldest first. */
    public synchronized List<Signature> signatures(String userId) {
        return List.copyOf(signatures.getOrDefault(userId, Map.of()).values());
    }

    /** Keeps a signature, in the place of the user's one of that name. */
    public synchronized void keep(String userId, Signature signature) {
        signatures.computeIfAbsent(userId, id -> new LinkedHashMap<>()).put(signature.getSignatureName(), signature);
    }

    /** Takes a signature away; false if the user has none of that name. */
    public synchronized boolean close(String userId, String name) {
        return signatures.getOrDefault(userId, new HashMap<>()).remove(name) != null;
    }

    /** The profile of a user, if he has set one. */
    public synchronized Optional<UserProfile> profile(String userId) {
        return Optional.ofNullable(profiles.get(userId));
    }

    /** Sets the profile of a user. */
    public synchronized void profile(String userId, UserProfile profile) {
        profiles.put(userId, profile);
    }

    /** The picture of a user, if he has set one. */
    public synchronized Optional<Image> image(String userId) {
        return Optional.ofNullable(images.get(userId));
    }

    /** Sets the picture of a user. */
    public synchronized void image(String userId, Image image) {
        images.put(userId, image);
    }
}
