#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/no.hpp"

#include <cstdint>
#include <vector>

namespace clearframe::ports {

/// Noes on the spot. They are added and lifted, never changed and never taken away.
class NoStore {
public:
    virtual ~NoStore() = default;
    /// Those that nobody has lifted, in the order they were said.
    [[nodiscard]] virtual policy::Result<std::vector<policy::No>> standing() = 0;
    [[nodiscard]] virtual policy::Result<std::vector<policy::No>> all() = 0; ///< also lifted ones
    [[nodiscard]] virtual policy::Done add(const policy::No& no) = 0;
    /// FailureKind::notFound where none of this id stands.
    [[nodiscard]] virtual policy::Done lift(const policy::NoId& id, const policy::NoLifted& how) = 0;
    /// Changes whenever standing() would give something else.
    [[nodiscard]] virtual policy::Result<std::int64_t> revision() = 0;
};

} // namespace clearframe::ports
