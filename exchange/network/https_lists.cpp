#include "exchange/network/https_lists.hpp"

#include "exchange/network/transfer.hpp"

namespace clearframe::exchange {

policy::Result<std::optional<ports::FetchedList>>
HttpsLists::fetch(const ports::ListAddress& address, const std::string& knownTag, const std::function<bool()>& goOn) {
    const TransferSpec signature{.url = address.url + ".minisig",
                                 .what = "the signature",
                                 .ifNoneMatch = knownTag,
                                 .mostBytes = limits_.signatureBytes};
    auto before = transfer(address, signature, limits_, goOn);
    if (!before) return tl::unexpected(before.error());
    if (!*before) return std::nullopt;
    auto list =
        transfer(address, {.url = address.url, .what = "the list", .ifNoneMatch = {}, .mostBytes = limits_.listBytes},
                 limits_, goOn);
    if (!list) return tl::unexpected(list.error());
    // IT replaces two files, and not in one moment: a pair that does not belong together is no attack.
    auto again = signature;
    again.ifNoneMatch.clear();
    auto after = transfer(address, again, limits_, goOn);
    if (!after) return tl::unexpected(after.error());
    if ((*after)->body != (*before)->body)
        return policy::fail(policy::FailureKind::unavailable,
                            "The list on the server is just being replaced. The kiosk tries again by itself.");
    return ports::FetchedList{std::move((*list)->body), std::move((*before)->body), std::move((*before)->tag)};
}

} // namespace clearframe::exchange
