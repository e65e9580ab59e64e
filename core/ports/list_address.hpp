// The consent list at an address: fetched as IT put it there, believed only for its signature.
#pragma once

#include "core/policy/failure.hpp"
#include "core/ports/picture.hpp"

#include <functional>
#include <optional>
#include <string>

namespace clearframe::ports {

/// Where IT puts the list, and how the kiosk may ask for it. Any file host will do.
struct ListAddress {
    std::string url;         ///< of the list, `https://` only; its signature is expected at `<url>.minisig`
    std::string authority;   ///< PEM: the only one to trust; empty: those of the system
    std::string token;       ///< sent as `Authorization: Bearer`; empty: none
    std::string certificate; ///< PEM: the kiosk's own, for servers that ask for one; empty: none
    std::string key;         ///< PEM: of the certificate
    std::string proxy;       ///< empty: none, whatever the environment says
    friend bool operator==(const ListAddress&, const ListAddress&) = default;
};

struct FetchedList {
    Bytes list;      ///< as it lies there: a CSV, or one encrypted with age
    Bytes signature; ///< the minisign file
    std::string tag; ///< the server's, of the signature; empty: it gives none
};

/// One call at a time; may take minutes, so not on the UI thread.
class ListFetcher {
public:
    virtual ~ListFetcher() = default;
    /// Nothing where the server says that the signature has `knownTag` still: it changes with every issue, also with
    /// one of the same pupils.
    ///
    /// FailureKind::unavailable where there is no answer now (no network, no name, a break, too slow, a server in
    /// trouble): a state, and no fault; try again later. FailureKind::refused where somebody has to do something
    /// (not https, a certificate that does not fit, a redirect, no such file, not let in, too large).
    /// FailureKind::cancelled where `goOn` gave false.
    [[nodiscard]] virtual policy::Result<std::optional<FetchedList>>
    fetch(const ListAddress& address, const std::string& knownTag, const std::function<bool()>& goOn) = 0;
};

} // namespace clearframe::ports
