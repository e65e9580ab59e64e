#pragma once

#include "core/policy/consent.hpp"
#include "core/policy/failure.hpp"

#include <string>
#include <vector>

namespace clearframe::ports {

/// A person read the names of the restricted pupils (policy P2).
struct NamesRead {
    std::string by;
    policy::Time at{};
    int listVersion = 0;
    friend bool operator==(const NamesRead&, const NamesRead&) = default;
};

/// `names` is a text that says who the restricted pupils are and how they are restricted; the store keeps a hash of it.
class NamesReadStore {
public:
    virtual ~NamesReadStore() = default;
    [[nodiscard]] virtual policy::Done add(const NamesRead& read, const std::string& names) = 0;
    /// Who read exactly these names, in the order they did.
    [[nodiscard]] virtual policy::Result<std::vector<NamesRead>> readersOf(const std::string& names) = 0;
};

} // namespace clearframe::ports
