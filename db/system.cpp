#include "db/system.hpp"

#include "db/sodium.hpp"

namespace clearframe::db {

policy::Time SystemClock::now() {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

std::string RandomIds::next() {
    return toHex(randomBytes(8));
}

} // namespace clearframe::db
