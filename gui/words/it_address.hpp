// Where the list is fetched from.
#pragma once

#include <string_view>

namespace clearframe::gui::words {

inline constexpr std::string_view itAddress = "List over the network";
inline constexpr std::string_view itAddressNone = "No address is set. Lists come by stick.";
inline constexpr std::string_view itAddressAsks = "The kiosk asks by itself";
inline constexpr std::string_view itAddressOffline = "Nobody answers there now. It goes on asking.";
inline constexpr std::string_view addressUnder = "A list is taken for its signature, never for where it lay";
inline constexpr std::string_view addressNone = "No address is set";
inline constexpr std::string_view addressNoneUnder =
    "Any file host with https will do. The signature is expected beside the list, as LIST.minisig.";
inline constexpr std::string_view addressIs = "Asked for at";
inline constexpr std::string_view addressAsked = "Asked last on {}, {}";
inline constexpr std::string_view addressNever = "Not asked yet";
inline constexpr std::string_view addressNeverUnder = "The kiosk asks by itself in a moment.";
inline constexpr std::string_view addressNext = "Next by itself on {}, {}.";
inline constexpr std::string_view addressOffline = "Nobody answers there now";
inline constexpr std::string_view addressAnswered = "The last answer came on {}, {}. The list in force stays.";
inline constexpr std::string_view addressNoAnswer = "There was no answer yet. The list in force stays.";
inline constexpr std::string_view addressProblem = "Somebody has to do something";
inline constexpr std::string_view addressToken = "A token is sent";
inline constexpr std::string_view addressTokenUnder = "It is never shown again. Set the address anew to change it.";
inline constexpr std::string_view addressShell = "Certificates and a proxy";
inline constexpr std::string_view addressShellNone =
    "None are set. They are files, so they are set at a shell: clearframe list address set --help.";
inline constexpr std::string_view addressShellSome = "Set at a shell: {}. They stay when the address is changed here.";
inline constexpr std::string_view addressAuthority = "the one authority to trust";
inline constexpr std::string_view addressCertificate = "the kiosk's own certificate";
inline constexpr std::string_view addressAskNow = "Ask now";
inline constexpr std::string_view addressAsking = "Asking";
inline constexpr std::string_view addressShowDifferences = "Show the differences";
inline constexpr std::string_view addressSet = "Set the address";
inline constexpr std::string_view addressChange = "Change it";
inline constexpr std::string_view addressForget = "Forget it";
inline constexpr std::string_view addressType = "Where does the list lie?";
inline constexpr std::string_view addressTypeUnder = "The whole address of the file. Hold / for more signs.";
inline constexpr std::string_view addressTypeHint = "https://";
inline constexpr std::string_view addressTypeNext = "Next";
inline constexpr std::string_view addressTypeMissing = "Type the address";
inline constexpr std::string_view addressHasToken = "Does the server ask for a token?";
inline constexpr std::string_view addressHasTokenUnder = "It is sent as “Authorization: Bearer”.";
inline constexpr std::string_view addressTokenNo = "No";
inline constexpr std::string_view addressTokenNoUnder = "The file can be fetched as it is.";
inline constexpr std::string_view addressTokenYes = "Yes, I type it";
inline constexpr std::string_view addressTokenYesUnder = "With an attached keyboard it is quicker.";
inline constexpr std::string_view addressTokenType = "The token";
inline constexpr std::string_view addressTokenTypeUnder = "One line, as the server gave it.";
inline constexpr std::string_view addressTokenHint = "Token";
inline constexpr std::string_view addressSave = "Save";
inline constexpr std::string_view addressTokenMissing = "Type the token";
inline constexpr std::string_view addressForgetTitle = "Ask nowhere any more?";
inline constexpr std::string_view addressForgetText =
    "The address, its token and its certificates are forgotten. The list in force stays. Lists still come by stick.";
inline constexpr std::string_view addressForgetYes = "Forget the address";
inline constexpr std::string_view addressIsSet = "The address is set.";
inline constexpr std::string_view addressIsForgotten = "The address is forgotten.";
inline constexpr std::string_view addressUnchanged = "Nothing new lies there.";
inline constexpr std::string_view addressWaits = "List {} waits for IT to agree to its differences.";
inline constexpr std::string_view addressWaitsUnder = "What it makes stricter holds already.";
inline constexpr std::string_view addressFetching = "Fetching the list";
inline constexpr std::string_view addressWhence = "from its address";

} // namespace clearframe::gui::words
