//! Connections that carry the keys of what is sealed in their database.

use std::{
    collections::HashMap,
    fmt,
    sync::{Mutex, PoisonError},
};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, ExecResult, QueryResult, Statement, TransactionOptions,
    TransactionTrait,
};

use super::{
    Connection, Error,
    keys::{DataKey, Keys},
};

#[derive(Clone, Debug)]
pub struct Pool {
    connections: DatabaseConnection,
    keys: Keys,
}

impl Pool {
    pub(super) fn new(connections: DatabaseConnection, keys: Keys) -> Pool {
        Pool { connections, keys }
    }

    pub(super) async fn begin(&self, options: TransactionOptions) -> Result<Transaction, Error> {
        let inner = self.connections.begin_with_options(options).await?;
        Ok(Transaction { inner, keys: self.keys.clone(), sealing: Mutex::default() })
    }
}

impl Connection for Pool {
    fn keys(&self) -> &Keys {
        &self.keys
    }

    fn sees_committed_only(&self) -> bool {
        true
    }
}

pub struct Transaction {
    inner: DatabaseTransaction,
    keys: Keys,
    /// The keys that organisations seal with in this transaction. They may have been made in it, so they end with it.
    sealing: Mutex<HashMap<i64, DataKey>>,
}

impl fmt::Debug for Transaction {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a transaction")
    }
}

impl Transaction {
    pub async fn commit(self) -> Result<(), Error> {
        self.inner.commit().await
    }

    pub async fn rollback(self) -> Result<(), Error> {
        self.inner.rollback().await
    }

    pub(super) fn sealing(&self, organisation: i64) -> Option<DataKey> {
        self.sealing.lock().unwrap_or_else(PoisonError::into_inner).get(&organisation).cloned()
    }

    pub(super) fn remember_sealing(&self, organisation: i64, key: &DataKey) {
        self.sealing.lock().unwrap_or_else(PoisonError::into_inner).insert(organisation, key.clone());
    }
}

impl Connection for Transaction {
    fn keys(&self) -> &Keys {
        &self.keys
    }

    fn sees_committed_only(&self) -> bool {
        false
    }
}

macro_rules! delegate {
    ($type:ty, $inner:ident) => {
        #[sea_orm_migration::async_trait::async_trait]
        impl ConnectionTrait for $type {
            fn get_database_backend(&self) -> DbBackend {
                self.$inner.get_database_backend()
            }

            async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, Error> {
                self.$inner.execute_raw(statement).await
            }

            async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, Error> {
                self.$inner.execute_unprepared(sql).await
            }

            async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, Error> {
                self.$inner.query_one_raw(statement).await
            }

            async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, Error> {
                self.$inner.query_all_raw(statement).await
            }
        }
    };
}

delegate!(Pool, connections);
delegate!(Transaction, inner);
