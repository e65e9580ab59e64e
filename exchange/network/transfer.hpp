// One file over HTTPS, in as many attempts as it takes. Inner part of HttpsLists.
#pragma once

#include "core/ports/list_address.hpp"
#include "exchange/network/https_lists.hpp"

#include <functional>
#include <optional>
#include <string>

namespace clearframe::exchange {

struct TransferSpec {
    std::string url;
    std::string what;        ///< "the list", "its signature": for sentences
    std::string ifNoneMatch; ///< empty: whatever is there
    std::size_t mostBytes = 0;
};

struct Transferred {
    ports::Bytes body;
    std::string tag;
};

/// Nothing where the server says that it is unchanged. Failures as ListFetcher::fetch().
[[nodiscard]] policy::Result<std::optional<Transferred>> transfer(const ports::ListAddress& address,
                                                                  const TransferSpec& spec, const FetchLimits& limits,
                                                                  const std::function<bool()>& goOn);

} // namespace clearframe::exchange
