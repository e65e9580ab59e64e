#include "worker/direct_list_reader.hpp"

#include "exchange/sync/table_reader.hpp"

namespace clearframe::worker {

policy::Result<policy::Table> DirectListReader::read(const ports::Bytes& file) {
    return exchange::TableReader().read(file);
}

} // namespace clearframe::worker
