#include "worker/direct_list_reader.hpp"

#if __has_include("exchange/sync/table_reader.hpp")
#include "exchange/sync/table_reader.hpp"
#endif

namespace clearframe::worker {

policy::Result<policy::Table> DirectListReader::read(const ports::Bytes& file) {
#if __has_include("exchange/sync/table_reader.hpp")
    return exchange::TableReader().read(file);
#else
    static_cast<void>(file);
    return policy::fail(policy::FailureKind::refused, "Lists cannot be read yet.");
#endif
}

} // namespace clearframe::worker
