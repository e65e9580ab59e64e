// Time and chance, as the operating system gives them.
#pragma once

#include "core/ports/clock.hpp"

namespace clearframe::db {

class SystemClock : public ports::Clock {
public:
    policy::Time now() override;
};

class RandomIds : public ports::IdSource {
public:
    std::string next() override;
};

} // namespace clearframe::db
