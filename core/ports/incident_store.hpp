#pragma once

#include "core/policy/failure.hpp"
#include "core/policy/photo.hpp"

#include <string>
#include <vector>

namespace clearframe::ports {

/// What the school business manager is told of a photo that was deleted at once (policy P9). Never the picture.
struct Incident {
    policy::PhotoId photo;
    std::string event;
    std::string by;
    policy::Time at{};
    std::string note;
    friend bool operator==(const Incident&, const Incident&) = default;
};

class IncidentStore {
public:
    virtual ~IncidentStore() = default;
    [[nodiscard]] virtual policy::Done add(const Incident& incident) = 0;
    [[nodiscard]] virtual policy::Result<std::vector<Incident>> all() = 0; ///< oldest first
};

} // namespace clearframe::ports
