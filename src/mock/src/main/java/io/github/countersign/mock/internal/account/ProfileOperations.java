package io.github.countersign.mock.internal.account;

import io.github.countersign.mock.MockAccount;
import io.github.countersign.mock.MockUser;
import io.github.countersign.mock.internal.operation.MockState;
import java.util.List;
import java.util.Optional;
import net.docusign.accountmanagement.ArrayOfSignature;
import net.docusign.accountmanagement.CloseSignatureResponse.CloseSignatureResult;
import net.docusign.accountmanagement.GetSignaturesArg;
import net.docusign.accountmanagement.GetSignaturesResponse.GetSignaturesResult;
import net.docusign.accountmanagement.GetUserProfileImageResponse.GetUserProfileImageResult;
import net.docusign.accountmanagement.GetUserProfileResponse.GetUserProfileResult;
import net.docusign.accountmanagement.Image;
import net.docusign.accountmanagement.SetSignatureImagesArg;
import net.docusign.accountmanagement.SetSignatureImagesResponse.SetSignatureImagesResult;
import net.docusign.accountmanagement.SetUserProfileImageResponse.SetUserProfileImageResult;
import net.docusign.accountmanagement.SetUserProfileResponse.SetUserProfileResult;
import net.docusign.accountmanagement.Signature;
import net.docusign.accountmanagement.SignatureType;
import net.docusign.accountmanagement.UserProfile;
import net.docusign.accountmanagement.UserProfileImage;
import org.jspecify.annotations.Nullable;

/** What the calling user keeps about himself: signatures, profile, picture. */
final class ProfileOperations {

    private static final String FONT = "DocuSign1";

    private final MockState state;
    private final AccountAccess access;

    ProfileOperations(MockState state, AccountAccess access) {
        this.state = state;
        this.access = access;
    }

    /** A user who has set none has the one that his name makes. */
    GetSignaturesResult signatures(@Nullable GetSignaturesArg arg) {
        boolean bytes = arg != null && arg.isIncludeBytes();
        GetSignaturesResult result = new GetSignaturesResult();
        result.setUserId(userId());
        result.setSignatures(list(bytes));
        result.setSuccess(true);
        return result;
    }

    SetSignatureImagesResult setSignatureImages(@Nullable SetSignatureImagesArg arg) {
        SetSignatureImagesResult result = new SetSignatureImagesResult();
        InBand place = new InBand(result, result::setError);
        String name = arg == null ? "" : InBand.text(arg.getSignatureName()).strip();
        if (arg == null || name.isEmpty()) {
            throw place.refusal("Invalid_Request", "The signature has no name.");
        }
        requireImage(arg.getSignatureImage(), place);
        Signature signature = new Signature();
        signature.setSignatureType(SignatureType.IMPORTED);
        signature.setSignatureName(name);
        signature.setSignatureImage(arg.getSignatureImage());
        signature.setInitialsImage(arg.getInitialsImage());
        signature.setCreated(state.wireTime(state.now()));
        signature.setAdopted(signature.getCreated());
        state.profiles().keep(userId(), signature);
        result.setUserId(userId());
        result.setSignatures(list(true));
        result.setSuccess(true);
        return result;
    }

    CloseSignatureResult closeSignature(@Nullable String name) {
        CloseSignatureResult result = new CloseSignatureResult();
        if (!state.profiles().close(userId(), InBand.text(name).strip())) {
            throw new InBand(result, result::setError)
                    .refusal("Invalid_Request", "The calling user has no signature of that name.");
        }
        result.setSuccess(true);
        return result;
    }

    private ArrayOfSignature list(boolean bytes) {
        ArrayOfSignature all = new ArrayOfSignature();
        List<Signature> own = state.profiles().signatures(userId());
        if (own.isEmpty()) {
            all.getSignature().add(ofName());
        }
        own.forEach(signature -> all.getSignature().add(bytes ? signature : withoutBytes(signature)));
        return all;
    }

    private Signature ofName() {
        String name = access.caller().actor().name();
        Signature signature = new Signature();
        signature.setStampFont(FONT);
        signature.setSignatureType(SignatureType.RUBBER_STAMP);
        signature.setSignatureName(name);
        signature.setSignatureText(name);
        signature.setCreated(state.wireTime(state.now()));
        return signature;
    }

    private static Signature withoutBytes(Signature given) {
        Signature signature = new Signature();
        signature.setSignatureType(given.getSignatureType());
        signature.setSignatureName(given.getSignatureName());
        signature.setSignatureImage(withoutBytes(given.getSignatureImage()));
        signature.setInitialsImage(withoutBytes(given.getInitialsImage()));
        signature.setCreated(given.getCreated());
        signature.setAdopted(given.getAdopted());
        return signature;
    }

    private static @Nullable Image withoutBytes(@Nullable Image given) {
        if (given == null) {
            return null;
        }
        Image image = new Image();
        image.setMimeType(given.getMimeType());
        return image;
    }

    GetUserProfileResult profile(@Nullable String userId, @Nullable String accountId) {
        GetUserProfileResult result = new GetUserProfileResult();
        InBand place = new InBand(result, result::setError);
        MockAccount account = access.account(accountId, place);
        MockUser user = access.member(account, userId, place);
        Optional<UserProfile> kept = state.profiles().profile(user.userId());
        UserProfile profile = new UserProfile();
        kept.ifPresent(given -> {
            profile.setShowDocuSignID(given.isShowDocuSignID());
            profile.setDisplayCompanyAndTitle(given.isDisplayCompanyAndTitle());
            profile.setDisplayAddressAndPhone(given.isDisplayAddressAndPhone());
            profile.setDisplayUsageHistory(given.isDisplayUsageHistory());
            profile.setCompany(given.getCompany());
            profile.setTitle(given.getTitle());
            profile.setAddress(given.getAddress());
        });
        profile.setAccountId(account.accountId());
        profile.setUserId(user.userId());
        profile.setUsageHistory(Usage.of(state, user));
        result.setUserProfile(profile);
        result.setSuccess(true);
        return result;
    }

    /** What the service counts is not to be set: usage and authentication stay as they are. */
    SetUserProfileResult setProfile(@Nullable UserProfile profile) {
        SetUserProfileResult result = new SetUserProfileResult();
        InBand place = new InBand(result, result::setError);
        if (profile == null) {
            throw place.refusal("Invalid_Request", "There is no profile in the request.");
        }
        MockAccount account = access.account(profile.getAccountId(), place);
        if (!InBand.text(profile.getUserId()).strip().equalsIgnoreCase(userId())) {
            throw place.refusal("Invalid_Edit_User", "Nobody changes the profile of another user.");
        }
        state.profiles().profile(userId(), profile);
        result.setMembershipId(MemberOperations.membershipId(account, userId()));
        result.setSuccess(true);
        return result;
    }

    GetUserProfileImageResult image() {
        GetUserProfileImageResult result = new GetUserProfileImageResult();
        state.profiles().image(userId()).ifPresent(image -> {
            UserProfileImage profileImage = new UserProfileImage();
            profileImage.setImage(image);
            result.setUserProfileImage(profileImage);
        });
        result.setSuccess(true);
        return result;
    }

    SetUserProfileImageResult setImage(@Nullable UserProfileImage given) {
        SetUserProfileImageResult result = new SetUserProfileImageResult();
        Image image = given == null ? null : given.getImage();
        requireImage(image, new InBand(result, result::setError));
        if (image != null) {
            state.profiles().image(userId(), image);
        }
        result.setUserId(userId());
        result.setSuccess(true);
        return result;
    }

    private static void requireImage(@Nullable Image image, InBand place) {
        if (image == null || image.getImageData() == null || image.getImageData().length == 0) {
            throw place.refusal("Invalid_File_Or_Too_Large", "There is no picture in the request.");
        }
    }

    private String userId() {
        return access.caller().actor().userId();
    }
}
