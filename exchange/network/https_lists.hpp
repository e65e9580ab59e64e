// Fetching the consent list over HTTPS (libcurl).
#pragma once

#include "core/ports/list_address.hpp"

#include <chrono>
#include <cstddef>

namespace clearframe::exchange {

/// What a server may cost. The defaults suit a school's line; tests use smaller ones.
struct FetchLimits {
    std::size_t listBytes = std::size_t{64} << 20U;
    std::size_t signatureBytes = std::size_t{16} << 10U;
    std::chrono::seconds connect{15};
    std::chrono::seconds whole{300};  ///< for one file, whatever it does
    std::chrono::seconds silence{20}; ///< slower than slowestBytes a second for so long ends it
    long slowestBytes = 512;
    int resumes = 3; ///< a transfer that broke goes on where it was, so many times
};

/// Only `https://`, TLS 1.2 or later, with certificate and name checked; no redirect is followed, no content encoding
/// is asked for, no cookie, netrc or proxy of the environment is used. Bodies beyond the limits are never held.
class HttpsLists final : public ports::ListFetcher {
public:
    explicit HttpsLists(FetchLimits limits = {}) : limits_(limits) {}
    [[nodiscard]] policy::Result<std::optional<ports::FetchedList>>
    fetch(const ports::ListAddress& address, const std::string& knownTag, const std::function<bool()>& goOn) override;

private:
    FetchLimits limits_;
};

} // namespace clearframe::exchange
