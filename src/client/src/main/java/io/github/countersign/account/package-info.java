/**
 * The account: finding it, what it is set to, what is kept in it, who belongs to it.
 *
 * <table>
 * <caption>What it costs and who may call</caption>
 * <tr><th>interface</th><th>operations</th><th>calls against the hourly limit</th><th>who</th></tr>
 * <tr><td>{@code Login}</td><td>Login of credential.asmx</td><td>one; whether it counts is not documented</td><td>everybody with a key</td></tr>
 * <tr><td>{@code Account}</td><td>GetAccountSettingsList, GetAccountMembershipFeaturesList, GetRecipientEsignList, GetRecipientList; of
 * AccountManagement.asmx: GetAccountInformation, GetPlanType, GetAccountDistributorCode, GetAccountCustomFields, GetAccountSettings,
 * UpdateAccountSettings</td><td>one a method</td><td>members; changing is for administrators</td></tr>
 * <tr><td>{@code Folders}</td><td>GetFolderList, GetFolderItems, MoveEnvelopes, DeleteEnvelopes</td><td>one a method, one a page of
 * {@code items}</td><td>members, on their own folders and those shared with them</td></tr>
 * <tr><td>{@code AddressBook}</td><td>GetAddressBookItems, UpdateAddressBookItems, RemoveAddressBookItems</td><td>one a method</td><td>members</td></tr>
 * <tr><td>{@code Brands}</td><td>GetAccountBrands, CreateAccountBrands, DeleteAccountBrands</td><td>one a method</td><td>members; changing is for
 * administrators</td></tr>
 * <tr><td>{@code Sharing}</td><td>GetSharedAccess, SetSharedAccess</td><td>one a page of 100 users, one a change</td><td>administrators</td></tr>
 * <tr><td>{@code AuthoritativeCopies}</td><td>ExportAuthoritativeCopy, AcknowledgeAuthoritativeCopyExport, GetAuthoritativeCopyExportKey,
 * CompleteAuthoritativeCopyExport</td><td>one a method</td><td>the sender</td></tr>
 * <tr><td>{@code ConnectFailures}</td><td>GetConnectFailures, PublishConnectFailures</td><td>one a method</td><td>administrators</td></tr>
 * <tr><td>{@code Members}</td><td>of AccountManagement.asmx: CheckAccountMember, GetMembershipSummary, AuthenticateMember, GetMemberSettings,
 * UpdateMemberSettings, AddMembersToAccount, CloseMembers</td><td>one a method</td><td>members; changing is for administrators</td></tr>
 * <tr><td>{@code Signatures}</td><td>of AccountManagement.asmx: GetSignatures, SetSignatureImages, CloseSignature</td><td>one a method</td>
 * <td>the user himself</td></tr>
 * </table>
 */
@NullMarked
package io.github.countersign.account;

import org.jspecify.annotations.NullMarked;
